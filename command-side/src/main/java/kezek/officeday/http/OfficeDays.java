package kezek.officeday.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import kezek.officeday.Answer;
import kezek.officeday.OfficeDayCommand;
import kezek.officeday.Refusal;
import kezek.officeday.Refusal.CapacityIsReached;
import kezek.officeday.Refusal.DayIsNotOpen;
import kezek.officeday.events.OfficeClock;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeConfiguration.Opening;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.Offices;
import kezek.officeday.http.Screen.Pressed;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way from HTTP to an office day and back. */
@Component
class OfficeDays {
    /** The longest time that a person waits before a screen says "not saved". */
    private static final long PATIENCE_SECONDS = 10;

    private final CommandGateway commands;
    private final Offices offices;
    private final OfficeClock clock;

    OfficeDays(CommandGateway commands, Offices offices, OfficeClock clock) {
        this.commands = commands;
        this.offices = offices;
        this.clock = clock;
    }

    OfficeConfiguration office(OfficeId office) {
        return offices.find(office).orElseThrow(() -> Problem.notFound("unknown-office"));
    }

    OfficeDayId today(OfficeId office) {
        return clock.today(office(office));
    }

    /** The day of an address: {@code yyyy-MM-dd} or {@code today}. */
    OfficeDayId day(OfficeId office, String text) {
        OfficeDayId today = today(office);
        if (text.equals("today")) return today;
        try {
            return new OfficeDayId(office, LocalDate.parse(text));
        } catch (DateTimeException notADate) {
            throw Problem.notFound("unknown-day");
        }
    }

    /** Asks the office day; one that has recorded nothing is not open. */
    <O> Answer<O> send(OfficeDayCommand<O> command) {
        try {
            @Nullable Answer<O> answer = commands.sendAndWait(command, PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (answer == null) throw Unsaved.problem();
            return answer;
        } catch (AggregateNotFoundException nothingRecorded) {
            return notOpen();
        }
    }

    /** Why nobody more can come on a day, and when the doors open next. */
    Problem problem(CapacityIsReached reached, OfficeDayId day) {
        Opening next = office(day.office()).takesAllAfter(day.date());
        return Refusals.problem(reached).with("date", next.date()).with("time", next.time());
    }

    /** Presses a key at a counter: the counter after it, or the refusal as a problem. */
    <O> Pressed press(OfficeDayCommand.AtCounter<O> command) {
        Answer<O> answer = send(command);
        if (answer.outcome() instanceof Refusal refusal) throw Refusals.problem(refusal);
        return Pressed.of(answer);
    }

    /** Asks for something to be noted: the number of its event, or the refusal as a problem. */
    <O> long note(OfficeDayCommand.OfTheHall<O> command) {
        Answer<O> answer = send(command);
        if (answer.outcome() instanceof Refusal refusal) throw Refusals.problem(refusal);
        return answer.seq();
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // a refusal is an outcome of every command
    private static <O> Answer<O> notOpen() {
        return new Answer<>((O) new DayIsNotOpen(), 0, null);
    }
}
