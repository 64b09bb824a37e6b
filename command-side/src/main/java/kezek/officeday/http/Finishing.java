package kezek.officeday.http;

import kezek.officeday.events.ServiceOutcome;
import kezek.officeday.http.StrictJson.Required;

/** What the visit came to, as the clerk states it. */
record Finishing(@Required ServiceOutcome outcome) {}
