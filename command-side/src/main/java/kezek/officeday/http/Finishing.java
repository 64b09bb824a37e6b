package kezek.officeday.http;

import java.time.Instant;
import kezek.officeday.events.ServiceOutcome;
import kezek.officeday.http.StrictJson.Required;
import org.jspecify.annotations.Nullable;

/** What the visit came to, as the clerk states it, and when it truly ended, if not now. */
record Finishing(@Required ServiceOutcome outcome, @Nullable Instant ended) {}
