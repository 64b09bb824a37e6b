package kezek.board;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import kezek.KezekApplication;
import kezek.http.TestDatabase;
import kezek.officeday.Answer;
import kezek.officeday.CallNext;
import kezek.officeday.CloseDay;
import kezek.officeday.FinishService;
import kezek.officeday.IssueTicket;
import kezek.officeday.OfficeDayCommand;
import kezek.officeday.OpenCounter;
import kezek.officeday.OpenDay;
import kezek.officeday.Refusal;
import kezek.officeday.StartService;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Channel;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.Language;
import kezek.officeday.events.OfficeClock;
import kezek.officeday.events.OfficeConfiguration;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.Offices;
import kezek.officeday.events.RequestId;
import kezek.officeday.events.ServiceOutcome;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole program over its own durable PostgreSQL in a folder, with the district office; nothing ever polls. */
public final class LivingOffice implements AutoCloseable {
    private static final CounterNumber ONE = new CounterNumber(1);
    private static final Actor CLERK = new Actor("clerk", "clerk1");

    private final ConfigurableApplicationContext context;
    private final OfficeConfiguration office;
    private final OfficeDayId day;

    private LivingOffice(ConfigurableApplicationContext context) {
        this.context = context;
        this.office = bean(Offices.class).find(new OfficeId("district")).orElseThrow();
        this.day = bean(OfficeClock.class).today(office);
    }

    public static LivingOffice start(Path data, String... settings) {
        String[] all = Stream.concat(
                        Stream.of(
                                "server.port=0",
                                "spring.main.banner-mode=off",
                                "kezek.data=" + data,
                                "kezek.postgres.program=" + TestDatabase.PROGRAM,
                                "kezek.offices=district",
                                "kezek.demo=true",
                                "kezek.demo.day=none",
                                "kezek.clock=2026-11-23T05:00:00Z",
                                "kezek.hall.poll=1h"),
                        Arrays.stream(settings))
                .map("--"::concat)
                .toArray(String[]::new);
        return new LivingOffice(new SpringApplicationBuilder(KezekApplication.class).run(all));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public OfficeConfiguration office() {
        return office;
    }

    public OfficeDayId day() {
        return day;
    }

    URI board(String more) {
        return URI.create("ws://localhost:" + port() + "/ws/board?office=district" + more);
    }

    public URI http(String path) {
        return URI.create("http://localhost:" + port() + path);
    }

    private String port() {
        return context.getEnvironment().getRequiredProperty("local.server.port");
    }

    public void open() {
        var _ = ask(new OpenDay(day, new Actor("supervisor", "s"), office, "test"));
        var _ = ask(new OpenCounter(
                day,
                CLERK,
                ONE,
                office.services().stream()
                        .map(OfficeConfiguration.Service::code)
                        .toList()));
    }

    /** Issues a ticket for the n-th service of the catalogue; the number of the event. */
    public long issue(int service) {
        return ask(new IssueTicket(
                day,
                new Actor("kiosk", "k"),
                office.services().get(service).code(),
                Channel.KIOSK,
                Language.KK,
                null,
                new RequestId(UUID.randomUUID().toString())));
    }

    public long call() {
        return ask(new CallNext(day, CLERK, ONE));
    }

    public long serve() {
        var _ = ask(new StartService(day, CLERK, ONE));
        return ask(new FinishService(day, CLERK, ONE, ServiceOutcome.SERVED));
    }

    public void closeDay() {
        var _ = ask(new CloseDay(day, new Actor("supervisor", "s")));
    }

    private <O> long ask(OfficeDayCommand<O> command) {
        Answer<O> answer = bean(CommandGateway.class).sendAndWait(command);
        if (answer.outcome() instanceof Refusal refused) throw new IllegalStateException(refused.toString());
        return answer.seq();
    }

    @Override
    public void close() {
        context.close();
    }
}
