package kezek.officeday.events;

import java.util.List;

/**
 * Why this ticket and no other: stored with the call, because it cannot be added to a past day.
 *
 * @param ruleVersion the version of the calling order in force
 * @param code the sentence to tell
 * @param eligible how many tickets this counter could have called, the chosen one included
 * @param passedOver the eligible tickets that had arrived earlier than the chosen one
 * @param credit the minutes that the ticket's category gave it
 */
public record Explanation(int ruleVersion, Code code, int eligible, List<TicketNumber> passedOver, int credit) {
    /** The ticket is the only one that this counter may call. */
    public static final Code ONLY_ONE = new Code("only-one");

    /** The ticket has waited longest. */
    public static final Code FIRST_IN_LINE = new Code("first-in-line");

    /** The credit of the ticket's category put it before earlier ones. */
    public static final Code CATEGORY_CREDIT = new Code("category-credit");

    public Explanation {
        passedOver = List.copyOf(passedOver);
    }
}
