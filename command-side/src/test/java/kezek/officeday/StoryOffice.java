package kezek.officeday;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import kezek.officeday.Timetable.Times;
import kezek.officeday.events.AppointmentRule;
import kezek.officeday.events.AppointmentRule.Slots;
import kezek.officeday.events.CallRule;
import kezek.officeday.events.CallingOrder;
import kezek.officeday.events.CallingOrder.Credit;
import kezek.officeday.events.CallingOrder.Guard;
import kezek.officeday.events.Code;
import kezek.officeday.events.OfficeCalendar;
import kezek.officeday.events.OfficeCalendar.Admission;
import kezek.officeday.events.OfficeConfiguration;

/**
 * The office of a random day, once as the core knows it and once as the {@link Reference} does. Half of them can be
 * booked, from some moment before the opening; the others are open when their story begins.
 *
 * @param ahead the settings until the day is opened
 * @param inForce the settings with which it is opened: sometimes others
 * @param begin when the story begins, in seconds since the opening
 */
record StoryOffice(Reference hall, OfficeConfiguration ahead, OfficeConfiguration inForce, long begin) {
    private static final List<List<Set<Integer>>> BOOKABLE = List.of(
            List.of(Set.of(0, 1)),
            List.of(Set.of(0, 1), Set.of(2)),
            List.of(Set.of(0), Set.of(2)),
            List.of(Set.of(0, 2)));

    static StoryOffice of(long seed) {
        Random random = new Random(seed);
        int elderly = random.nextInt(40);
        int infant = random.nextInt(40);
        int bound = random.nextBoolean() ? 1 + random.nextInt(4) : Integer.MAX_VALUE;
        Map<Integer, Integer> guards = random.nextBoolean() ? Map.of(0, 20 + random.nextInt(20), 1, 10) : Map.of();
        CallingOrder order = new CallingOrder(
                1,
                List.of(new Credit(new Code("elderly"), elderly), new Credit(new Code("infant"), infant)),
                bound == Integer.MAX_VALUE ? null : bound,
                guards.entrySet().stream()
                        .map(it -> new Guard(Keys.category(it.getKey()), it.getValue()))
                        .toList());
        Map<Integer, Integer> credits = Map.of(1, elderly, 2, infant);
        if (random.nextBoolean()) {
            Diary none = new Diary(Timetable.NONE, Timetable.NONE);
            OfficeConfiguration office = TestOffice.with(order, callRule());
            return new StoryOffice(new Reference(credits, guards, bound, none, false), office, office, 0);
        }
        Timetable ahead = timetable(random, elderly);
        Timetable inForce = random.nextInt(4) == 0 ? timetable(random, elderly) : ahead;
        boolean onlyBooked = random.nextInt(8) == 0;
        return new StoryOffice(
                new Reference(credits, guards, bound, new Diary(ahead, inForce), onlyBooked),
                office(order, ahead, onlyBooked),
                office(order, inForce, onlyBooked),
                -random.nextInt(4 * 24 * 3600));
    }

    private static CallRule callRule() {
        return new CallRule(Reference.CALLS, Reference.SECONDS, 30);
    }

    private static Timetable timetable(Random random, int elderly) {
        List<Times> kinds = new ArrayList<>();
        for (Set<Integer> services : BOOKABLE.get(random.nextInt(BOOKABLE.size()))) {
            int from = 5 * random.nextInt(7) - 10;
            int to = random.nextInt(4) == 0 ? from + random.nextInt(90) : 540 + random.nextInt(45);
            kinds.add(new Times(services, from, to, 5 + 5 * random.nextInt(4), 1 + random.nextInt(3)));
        }
        int early = any(random, 0, 3, 10, 60);
        int grace = any(random, 0, 2, 5, 15);
        return new Timetable(kinds, random.nextInt(4), early, grace, any(random, 0, 3, 10, 20, 40, elderly));
    }

    private static int any(Random random, int... of) {
        return of[random.nextInt(of.length)];
    }

    private static OfficeConfiguration office(CallingOrder order, Timetable times, boolean onlyBooked) {
        Admission admission = onlyBooked ? Admission.APPOINTMENT_ONLY : Admission.MIXED;
        return TestOffice.with(
                order,
                callRule(),
                new OfficeCalendar(List.of(DayOfWeek.values()), admission, List.of(), null, null),
                new AppointmentRule(
                        times.kinds().stream().map(StoryOffice::slots).toList(),
                        times.daysAhead(),
                        times.early(),
                        times.grace(),
                        times.credit()));
    }

    private static Slots slots(Times kind) {
        return new Slots(
                Keys.services(List.copyOf(kind.services())),
                null,
                time(kind.from()),
                time(kind.to()),
                kind.minutes(),
                kind.capacity());
    }

    private static LocalTime time(int minutes) {
        return LocalTime.of(9, 0).plusMinutes(minutes);
    }
}
