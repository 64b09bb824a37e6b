package kezek.officeday.events;

import java.util.List;

/**
 * Why this ticket and no other: stored with the call, because it cannot be added to a past day.
 *
 * @param ruleVersion the version of the calling order in force
 * @param code the sentence to tell; for a call by hand the clerk's reason
 * @param eligible how many tickets this counter could have called, the chosen one included
 * @param passedOver the eligible tickets that had arrived earlier than the chosen one, in order of arrival; at a call by hand
 *     also those that the rule would have called before it
 * @param credit the minutes that the ticket's category or appointment gave it
 */
public record Explanation(int ruleVersion, Code code, int eligible, List<TicketNumber> passedOver, int credit) {
    /** The ticket is the only one that this counter may call. */
    public static final Code ONLY_ONE = new Code("only-one");

    /** The ticket has waited longest. */
    public static final Code FIRST_IN_LINE = new Code("first-in-line");

    /** The credit of the ticket's category put it before earlier ones. */
    public static final Code CATEGORY_CREDIT = new Code("category-credit");

    /** The appointment of the visitor put him before earlier ones. */
    public static final Code APPOINTMENT = new Code("appointment");

    /** Calls have passed over the ticket as often as the office allows. */
    public static final Code OVERTAKEN_ENOUGH = new Code("overtaken-enough");

    /** The ticket has waited as long as the office allows its category to wait. */
    public static final Code WAITED_ENOUGH = new Code("waited-enough");

    /** The visitor came back with what was missing, or had missed his call, and the office owed him the head of the queue. */
    public static final Code CAME_BACK = new Code("came-back");

    /** The same facts with another sentence. */
    public Explanation because(Code other) {
        return new Explanation(ruleVersion, other, eligible, passedOver, credit);
    }

    public Explanation {
        passedOver = List.copyOf(passedOver);
    }
}
