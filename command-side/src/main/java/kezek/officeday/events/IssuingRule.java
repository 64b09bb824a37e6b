package kezek.officeday.events;

/**
 * When visitors get no more tickets although the time of the last one has not come.
 *
 * @param byCapacity whether they get none once they could not be served before the office closes: {@link Workload}
 * @param normPercent how much of its norm a service is taken to last, in percent
 */
public record IssuingRule(boolean byCapacity, int normPercent) {
    /** For an office that has never said anything: tickets until the time of the last one. */
    public static final IssuingRule USUAL = new IssuingRule(false, 100);
}
