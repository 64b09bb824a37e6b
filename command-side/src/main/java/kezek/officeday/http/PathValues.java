package kezek.officeday.http;

import java.util.List;
import java.util.function.Function;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.TicketNumber;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads offices, counters and tickets out of addresses; what cannot be one is not found. */
@Component
class PathValues implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry formats) {
        add(formats, OfficeId.class, OfficeId::new, "unknown-office");
        add(formats, CounterNumber.class, text -> new CounterNumber(Integer.parseInt(text)), "unknown-counter");
        add(formats, TicketNumber.class, TicketNumber::parse, "unknown-ticket");
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Caller());
    }

    private static <T> void add(FormatterRegistry formats, Class<T> type, Function<String, T> read, String unknown) {
        Converter<String, T> converter = text -> {
            try {
                return read.apply(text);
            } catch (IllegalArgumentException impossible) {
                throw Problem.notFound(unknown);
            }
        };
        formats.addConverter(String.class, type, converter);
    }
}
