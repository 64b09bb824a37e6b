package kezek.visits;

import java.util.List;
import kezek.officeday.events.OfficeConfiguration.Opening;
import kezek.officeday.events.ServiceCode;

/**
 * What a visitor need not ask the kiosk for any more today, so that he hears it before he chooses.
 *
 * @param services for which nobody else could be served before the office closes
 * @param opens when he can come again
 */
record Full(long seq, List<ServiceCode> services, Opening opens) {}
