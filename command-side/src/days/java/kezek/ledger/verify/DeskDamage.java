package kezek.ledger.verify;

import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import kezek.ledger.verify.ExportedDay.Draft;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A rule of the desk that is broken where a clerk, or whoever holds the key, might want it; the rest of the day stays. */
final class DeskDamage {
    private final List<Draft> drafts;
    private final Random random;
    private final List<Runnable> kinds = List.of(
            () -> change("TicketReturned", (it, _) -> flip(it, "raised")),
            () -> change("TicketReturned", (it, _) -> it.put("by", "system:kezek")),
            () -> change("TicketCalled", (it, _) -> reason(it).put("code", "because")),
            () -> change("TicketCalled", (it, _) -> it.put("mode", "by-hand")),
            () -> change("TicketCalled", (it, _) -> it.put("mode", "by-rule")),
            () -> change("TicketCalled", (it, _) -> reason(it).put("code", "came-back")),
            () -> change("TicketCalled", this::hideSomebody),
            () -> change("TicketParked", (it, _) -> it.set("until", it.get("at"))),
            () -> change("TicketDeferred", (it, _) -> it.put("until", "2026-12-31T00:00:00.000Z")),
            () -> change("ServiceFinished", (it, _) -> it.remove("next")),
            () -> change("ServiceFinished", (it, _) -> it.set("next", it.get("service"))),
            () -> change("ServiceFinished", (it, _) -> it.put("by", "supervisor:supervisor")),
            () -> change("TicketTransferred", (it, _) -> it.remove("to")),
            () -> change("TicketTransferred", (it, _) -> it.put("to", 1 + random().nextInt(4))),
            () -> change("TicketTransferred", (it, _) -> flip(it, "back")),
            () -> change("TicketTransferred", (it, _) -> it.put("reason", "other-question")),
            () -> change("ServiceCorrected", (it, _) -> it.set("ended", it.get("at"))),
            () -> change("ServiceCorrected", (it, _) -> it.put("reason", "forgotten")),
            () -> change("ServiceCorrected", (it, _) -> it.put("by", "clerk:clerk9")),
            () -> change("PriorityDeclined", (it, _) -> it.put("category", "infant")),
            () -> change("PriorityConfirmed", (it, _) -> it.put("category", "elderly")),
            () -> change("ServiceRated", (it, _) -> it.put("score", random().nextInt(7))),
            () -> change("VisitRecordedWithoutTicket", (it, _) -> it.put("waiting", random().nextInt(9))),
            () -> change(
                    "CounterServicesChanged",
                    (it, _) -> it.withArray("/services").removeAll()),
            () -> remove("TicketReturned"),
            () -> remove("CallWithdrawn"),
            () -> remove("ServiceCorrected"),
            () -> remove("ServiceAdded"),
            () -> remove("PriorityDeclined"),
            () -> remove("IssuingResumed"),
            () -> remove("TicketTransferred"),
            () -> repeat("FinishWithdrawn"),
            () -> repeat("TicketRestored"),
            () -> repeat("ServiceRated"),
            () -> desk("restoreMinutes", 0),
            () -> desk("withdrawSeconds", 1),
            () -> order().put("overtakes", 1),
            () -> order().remove("overtakes"),
            () -> order().remove("guards"),
            () -> order().putArray("guards").addObject().put("minutes", random().nextInt(30)),
            () -> change("SlotBooked", (it, _) -> it.set("slot", it.get("at"))),
            () -> change("SlotBooked", (it, _) -> it.put("booking", 1 + random().nextInt(20))),
            () -> change("BookingCheckedIn", (it, _) -> it.put("booking", 1 + random().nextInt(20))),
            () -> change("BookingCheckedIn", (it, _) -> it.set("due", it.get("at"))),
            () -> change("BookingCheckedIn", (it, _) -> it.put("credit", random().nextInt(90))),
            () -> change("BookingCheckedIn", (it, _) -> it.put("by", "clerk:clerk9")),
            () -> change("BookingCancelled", (it, _) -> it.put("reason", "because")),
            () -> change("TicketIssued", (it, _) -> it.put("channel", "booking")),
            () -> change("TicketIssued", (it, _) -> it.put("channel", "kiosk")),
            () -> change("TicketReturned", (it, _) -> it.put("by", "visitor:holder")),
            () -> remove("SlotBooked"),
            () -> remove("BookingCheckedIn"),
            () -> repeat("SlotBooked"),
            () -> repeat("BookingCancelled"),
            () -> repeat("BookingCheckedIn"),
            () -> opened().remove("booked"),
            () -> configuration().remove("appointments"),
            () -> appointments("earlyMinutes"),
            () -> appointments("graceMinutes"),
            () -> appointments("credit"));

    private DeskDamage(ExportedDay day, Random random) {
        this.drafts = day.drafts;
        this.random = random;
    }

    /** Tries it a few times: a day need not have what is to be broken. */
    static void apply(ExportedDay day, Random random) {
        DeskDamage damage = new DeskDamage(day, random);
        for (int i = 0; i < 3; i++)
            damage.kinds.get(random.nextInt(damage.kinds.size())).run();
    }

    private Random random() {
        return random;
    }

    private void change(String type, BiConsumer<ObjectNode, Draft> change) {
        List<Draft> such =
                drafts.stream().filter(draft -> draft.type.equals(type)).toList();
        if (such.isEmpty()) return;
        Draft one = such.get(random.nextInt(such.size()));
        change.accept(one.payload, one);
    }

    private void remove(String type) {
        change(type, (_, draft) -> drafts.remove(draft));
    }

    private void repeat(String type) {
        change(type, (_, draft) -> {
            int later = drafts.indexOf(draft) + 1 + random.nextInt(2);
            drafts.add(Math.min(later, drafts.size()), draft.copy());
        });
    }

    private static void flip(ObjectNode event, String field) {
        event.put(field, !event.get(field).booleanValue());
    }

    private static ObjectNode reason(ObjectNode call) {
        return call.withObject("/why");
    }

    /** So that nobody counts how often he was passed over. */
    private void hideSomebody(ObjectNode call, Draft draft) {
        ArrayNode passedOver = reason(call).withArray("/passedOver");
        if (!passedOver.isEmpty()) passedOver.remove(random.nextInt(passedOver.size()));
    }

    private ObjectNode opened() {
        return drafts.getFirst().payload;
    }

    private ObjectNode configuration() {
        return opened().withObject("/configuration");
    }

    private ObjectNode order() {
        return configuration().withObject("/order");
    }

    private void desk(String field, int value) {
        if (configuration().has("desk")) configuration().withObject("/desk").put(field, value);
    }

    private void appointments(String field) {
        if (configuration().has("appointments")) {
            configuration().withObject("/appointments").put(field, random.nextInt(30));
        }
    }
}
