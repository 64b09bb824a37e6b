package kezek.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Optional;
import kezek.audit.DayCheckpoints.Signed;
import kezek.audit.Integrity.Broken;
import kezek.audit.Integrity.Intact;
import kezek.audit.Integrity.Unsigned;
import kezek.checkpoints.Checkpoints;
import kezek.checkpoints.Witnesses;
import kezek.ledger.HoleInLogException;
import kezek.ledger.NoteSigner;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.OfficeId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is shown, exported and printed of a day reaches as far as it was signed, and says so when nothing was. */
class SignedDaysTest {
    private static final OfficeDayId DAY = new OfficeDayId(new OfficeId(SignedLog.OFFICE), SignedLog.DAY);

    private final SignedLog log = new SignedLog().add("DayOpened");
    private final Witnesses witnesses = mock(Witnesses.class);

    private SignedDays days() {
        return days(log.checkpoints());
    }

    private SignedDays days(Checkpoints checkpoints) {
        return new SignedDays(log, checkpoints, witnesses, new JsonMapper());
    }

    @Test
    void a_day_without_a_record_has_nothing_to_show() {
        OfficeDayId other = new OfficeDayId(DAY.office(), DAY.date().plusDays(1));

        assertThat(days().integrity(other)).isEmpty();
        assertThat(days().export(other)).isEmpty();
        assertThat(days().of(other)).isEmpty();
    }

    @Test
    void a_day_is_intact_up_to_its_last_checkpoint_and_exported_so_far() {
        log.sign(SignedLog.KEY)
                .add("TicketIssued", "TicketCalled")
                .sign(SignedLog.KEY)
                .add("TicketIssued");
        when(witnesses.keys()).thenReturn(List.of("agency+key"));

        assertThat(days().integrity(DAY))
                .hasValueSatisfying(it -> assertThat(it)
                        .isInstanceOfSatisfying(
                                Intact.class, day -> assertThat(day.size()).isEqualTo(3)));
        DayExport export = days().export(DAY).orElseThrow();
        assertThat(export.range().records()).hasSize(3);
        assertThat(export.start()).isEqualTo(log.signed.getFirst().note().toString());
        assertThat(export.end()).isEqualTo(log.signed.getLast().note().toString());
        assertThat(export.keys()).containsExactly(SignedLog.KEY.verifier().vkey(), "agency+key");
        assertThat(export.build()).isEqualTo("1.0");
    }

    @Test
    void a_day_that_nobody_signed_is_unsigned_and_not_exported() {
        assertThat(days().integrity(DAY)).contains(new Unsigned("unsigned"));
        assertThat(days().export(DAY)).isEmpty();
    }

    @Test
    void a_signature_of_another_key_counts_for_nothing() {
        log.sign(NoteSigner.ed25519("kezek.test", new byte[] {
            1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5
        }));

        assertThat(days().integrity(DAY)).contains(new Unsigned("unsigned"));
    }

    @Test
    void a_log_that_ends_before_what_was_signed_is_broken_and_not_exported() {
        log.add("TicketIssued", "TicketIssued").sign(SignedLog.KEY);
        log.records.removeLast();

        assertThat(days().integrity(DAY))
                .hasValueSatisfying(it -> assertThat(it)
                        .isInstanceOfSatisfying(
                                Broken.class, day -> assertThat(day.index()).isEqualTo(2)));
        assertThatThrownBy(() -> days().export(DAY)).isInstanceOf(HoleInLogException.class);
    }

    @Test
    void the_report_of_a_closed_day_bears_only_a_checkpoint_that_covers_its_end() {
        log.add("TicketIssued").sign(SignedLog.KEY);
        assertThat(days().of(DAY))
                .contains(new Signed(
                        log.signed.getFirst().note().toString(),
                        SignedLog.KEY.verifier().vkey()));

        log.add("DayClosed");
        assertThat(days().of(DAY)).isEmpty();

        log.sign(SignedLog.KEY);
        assertThat(days().of(DAY))
                .map(Signed::note)
                .contains(log.signed.getLast().note().toString());
    }

    @Test
    void while_nobody_knows_whose_key_it_is_no_report_bears_a_checkpoint() {
        log.sign(SignedLog.KEY);
        Checkpoints disputed = log.checkpoints();
        when(disputed.key()).thenReturn(Optional.empty());

        assertThat(days(disputed).of(DAY)).isEmpty();
    }
}
