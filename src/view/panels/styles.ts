/** The panels' style sheets, in the order in which they build on each other. */
import './css/tokens.css';
import './css/base.css';
import './css/dialog.css';
import './css/form.css';
import './css/frame.css';
import './css/top.css';
import './css/reports.css';
import './css/places.css';
import './css/sheet.css';
import './css/right.css';
import './css/timeline.css';
import './css/map.css';
import './css/library.css';
import './css/briefing.css';
import './css/result.css';
import './css/phone.css';
