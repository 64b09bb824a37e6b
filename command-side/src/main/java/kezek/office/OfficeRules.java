package kezek.office;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kezek.officeday.CancelTicket;
import kezek.officeday.events.CallRule;
import kezek.officeday.events.CallingOrder;
import kezek.officeday.events.CallingOrder.Credit;
import kezek.officeday.events.CallingOrder.Guard;
import kezek.officeday.events.Code;
import kezek.officeday.events.IssuingRule;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeConfiguration.Counter;
import kezek.officeday.events.OfficeConfiguration.Entry;
import kezek.officeday.events.OfficeConfiguration.Group;
import kezek.officeday.events.OfficeConfiguration.Service;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.StaffMember;

/** What the settings of an office must not contradict: looks at them alone, and at nothing else in the world. */
final class OfficeRules {
    /** Letters whose glyph is one in Cyrillic and Latin and whose name every voice knows. */
    static final String LETTERS = "ACEKMT";

    /** In minutes; nobody waits, is away, is owed or is served for longer than a working day. */
    static final int LONGEST = 480;

    /** In seconds. */
    private static final int AN_HOUR = 3600;

    /** Whoever has not come after so many calls is not there. */
    private static final int MOST_CALLS = 20;

    /** Of its norm: a service that lasts longer has another norm. */
    private static final int HIGHEST_PERCENT = 200;

    private final OfficeConfiguration office;
    private final Faults faults = new Faults();
    private final Set<ServiceCode> services;

    private OfficeRules(OfficeConfiguration office) {
        this.office = office;
        this.services = office.services().stream().map(Service::code).collect(Collectors.toSet());
    }

    /** Every contradiction, in the order of the fields; none when the settings can be in force. */
    static List<Fault> check(OfficeConfiguration office) {
        return new OfficeRules(office).check();
    }

    private List<Fault> check() {
        faults.text(office.names(), "names");
        new HoursRules(faults).hours(office.hours(), "hours");
        groups();
        services();
        counters();
        entries(office.categories(), "categories");
        reasons(office.pauseReasons(), "pauseReasons");
        entries(office.cancelReasons(), "cancelReasons");
        faults.unless(
                OfficeConfiguration.knows(office.cancelReasons(), CancelTicket.VISITOR_LEFT),
                "cancelReasons",
                "visitor-left-missing");
        callRule(office.callRule());
        order(office.order());
        desk();
        if (office.issuing() != null) issuing(office.issuing());
        if (office.calendar() != null) new HoursRules(faults).calendar(office.calendar(), "calendar");
        if (office.staff() != null) staff(office.staff());
        new AppointmentRules(faults, office).check();
        return faults.found();
    }

    private void groups() {
        faults.each(office.groups(), "groups", (group, place) -> {
            faults.unless(LETTERS.indexOf(group.letter()) >= 0, place + ".letter", "letter-not-allowed");
            faults.text(group.names(), place + ".names");
        });
        faults.unique(office.groups(), "groups", ".letter", Group::letter, "duplicate");
    }

    private void services() {
        faults.unless(!office.services().isEmpty(), "services", "empty");
        Set<Character> letters = office.groups().stream().map(Group::letter).collect(Collectors.toSet());
        faults.each(office.services(), "services", (service, place) -> {
            faults.code(service.code().value(), place + ".code");
            faults.unless(letters.contains(service.letter()), place + ".letter", "unknown-group");
            faults.text(service.names(), place + ".names");
            faults.text(service.fullNames(), place + ".fullNames");
            norm(service.waitNorm(), place + ".waitNorm");
            norm(service.serviceNorm(), place + ".serviceNorm");
        });
        faults.unique(office.services(), "services", ".code", Service::code, "duplicate");
    }

    private void norm(int minutes, String field) {
        faults.between(1, LONGEST, minutes, field);
    }

    private void counters() {
        faults.unless(!office.counters().isEmpty(), "counters", "empty");
        faults.each(office.counters(), "counters", (counter, place) -> {
            faults.unless(!counter.services().isEmpty(), place + ".services", "empty");
            known(counter.services(), place + ".services");
        });
        faults.unique(office.counters(), "counters", ".number", Counter::number, "duplicate");
    }

    private void known(List<ServiceCode> offered, String field) {
        faults.each(
                offered,
                field,
                (service, place) -> faults.unless(services.contains(service), place, "unknown-service"));
        faults.unique(offered, field, "", service -> service, "duplicate");
    }

    private void entries(List<Entry> list, String field) {
        faults.each(list, field, (entry, place) -> {
            faults.code(entry.code().value(), place + ".code");
            faults.text(entry.names(), place + ".names");
            faults.text(entry.ground(), place + ".ground");
        });
        faults.unique(list, field, ".code", Entry::code, "duplicate");
    }

    /** What needs a reason cannot be done without one to choose. */
    private void reasons(List<Entry> list, String field) {
        faults.unless(!list.isEmpty(), field, "empty");
        entries(list, field);
    }

    private void callRule(CallRule rule) {
        faults.atLeast(1, rule.calls(), "callRule.calls");
        faults.unless(rule.calls() <= MOST_CALLS, "callRule.calls", "too-many");
        faults.between(0, AN_HOUR, rule.seconds(), "callRule.seconds");
        faults.between(1, AN_HOUR, rule.recallEvery(), "callRule.recallEvery");
    }

    private void order(CallingOrder order) {
        Set<Code> categories = office.categories().stream().map(Entry::code).collect(Collectors.toSet());
        faults.each(order.credits(), "order.credits", (credit, place) -> {
            faults.unless(categories.contains(credit.category()), place + ".category", "unknown-category");
            faults.between(0, LONGEST, credit.minutes(), place + ".minutes");
        });
        faults.unique(order.credits(), "order.credits", ".category", Credit::category, "duplicate");
        if (order.guards() != null) guards(order.guards(), categories);
    }

    /**
     * An ordinary visitor's guard lies at his norm or above: else it would take the turn of those who still wait properly.
     * That of a category is no longer: else it would be worse off than without.
     */
    private void guards(List<Guard> guards, Set<Code> categories) {
        int longest = guards.stream()
                .filter(guard -> guard.category() == null)
                .mapToInt(Guard::minutes)
                .findFirst()
                .orElse(LONGEST);
        int norm = office.services().stream().mapToInt(Service::waitNorm).min().orElse(0);
        faults.each(guards, "order.guards", (guard, place) -> {
            boolean ordinary = guard.category() == null;
            faults.unless(ordinary || categories.contains(guard.category()), place + ".category", "unknown-category");
            faults.between(1, LONGEST, guard.minutes(), place + ".minutes");
            faults.unless(!ordinary || guard.minutes() >= norm, place + ".minutes", "below-norm");
            faults.unless(guard.minutes() <= longest, place + ".minutes", "longer-than-ordinary");
        });
        faults.unique(
                guards,
                "order.guards",
                ".category",
                guard -> guard.category() == null ? "" : guard.category().value(),
                "duplicate");
    }

    private void desk() {
        if (office.desk() == null) return;
        var desk = office.desk();
        faults.between(0, AN_HOUR, desk.withdrawSeconds(), "desk.withdrawSeconds");
        faults.between(0, LONGEST, desk.restoreMinutes(), "desk.restoreMinutes");
        faults.between(1, LONGEST, desk.parkMinutes(), "desk.parkMinutes");
        faults.between(1, LONGEST, desk.deferMinutes(), "desk.deferMinutes");
        reasons(desk.parkReasons(), "desk.parkReasons");
        reasons(desk.transferReasons(), "desk.transferReasons");
        reasons(desk.outOfTurnReasons(), "desk.outOfTurnReasons");
        reasons(desk.correctionReasons(), "desk.correctionReasons");
        reasons(desk.stopReasons(), "desk.stopReasons");
        entries(desk.ratingReasons(), "desk.ratingReasons");
    }

    private void issuing(IssuingRule rule) {
        faults.atLeast(1, rule.normPercent(), "issuing.normPercent");
        faults.unless(rule.normPercent() <= HIGHEST_PERCENT, "issuing.normPercent", "too-high");
    }

    private void staff(List<StaffMember> staff) {
        faults.unless(!staff.isEmpty(), "staff", "empty");
        faults.each(staff, "staff", (member, place) -> {
            faults.unless(
                    StaffMember.ACCOUNT.matcher(member.account()).matches(), place + ".account", "not-an-account");
            known(member.services(), place + ".services");
        });
        faults.unique(staff, "staff", ".account", StaffMember::account, "duplicate");
    }
}
