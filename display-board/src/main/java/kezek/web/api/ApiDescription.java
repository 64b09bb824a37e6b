package kezek.web.api;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import kezek.officeday.events.Actor;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.JsonNode;

/** Tells the describer what it cannot see in the code: how values are written, and how to sign in. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Actor.class)
                .addAnnotationsToIgnore(AuthenticationPrincipal.class)
                .replaceWithSchema(OfficeId.class, written("string", "sokolovka"))
                .replaceWithSchema(OfficeDayId.class, written("string", "sokolovka/2026-03-24"))
                .replaceWithSchema(CounterNumber.class, written("integer", 1))
                .replaceWithSchema(TicketNumber.class, written("string", "K017"))
                .replaceWithSchema(ServiceCode.class, written("string", "housing-assistance"))
                .replaceWithSchema(Code.class, written("string", "lunch"))
                .replaceWithSchema(ZoneId.class, written("string", "Asia/Almaty"))
                .replaceWithSchema(LocalTime.class, written("string", "09:00"))
                .replaceWithSchema(StreamingResponseBody.class, any("string"))
                .replaceWithSchema(JsonNode.class, any("object"));
    }

    private static Schema<?> written(String type, Object example) {
        return any(type).example(example);
    }

    private static Schema<?> any(String type) {
        return new Schema<>(SpecVersion.V31).types(Set.of(type));
    }

    @Bean
    OpenAPI kezek() {
        return new OpenAPI()
                .info(new Info()
                        .title("Kezek")
                        .version("1.0")
                        .description("The queue of a public front office. Every change is an event; errors are problem"
                                + " details (RFC 9457) with a stable code and a text in the language of the request."))
                .components(new Components()
                        .addSecuritySchemes(
                                "basic",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic"))
                        .addSecuritySchemes(
                                "session",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.COOKIE)
                                        .name("kezek-session")));
    }

    /** Two records of one simple name in two endpoints are two types: {@code OfficeView.Counter}, {@code Hall.Counter}. */
    @Bean
    ModelResolver typeNames(ObjectMapperProvider json) {
        var names = new TypeNameResolver() {
            @Override
            protected String getNameOfClass(Class<?> type) {
                Class<?> around = type.getEnclosingClass();
                return around == null ? type.getSimpleName() : getNameOfClass(around) + "." + type.getSimpleName();
            }

            @Override
            protected String nameForClass(Class<?> type, Set<Options> options) {
                return options.contains(Options.SKIP_API_MODEL)
                                || type.getPackageName().startsWith("kezek.")
                        ? getNameOfClass(type)
                        : super.nameForClass(type, options);
            }
        };
        return new ModelResolver(json.jsonMapper(), names).openapi31(true);
    }
}
