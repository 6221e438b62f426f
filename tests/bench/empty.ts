/** The yardstick: a page with a Phaser game that shows nothing. */
// biome-ignore lint/style/noRestrictedImports: an empty page is what the game is measured against.
import Phaser from 'phaser';

new Phaser.Game({
  type: Phaser.CANVAS,
  width: 750,
  height: 592,
  banner: false,
  audio: { noAudio: true },
  scene: {
    create() {
      requestAnimationFrame(() => performance.mark('weimeng:empty'));
    },
  },
});
