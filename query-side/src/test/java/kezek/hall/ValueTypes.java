package kezek.hall;

import kezek.officeday.events.Actor;
import kezek.officeday.events.Code;
import kezek.officeday.events.CounterNumber;
import kezek.officeday.events.OfficeDayId;
import kezek.officeday.events.OfficeId;
import kezek.officeday.events.RequestId;
import kezek.officeday.events.ServiceCode;
import kezek.officeday.events.TicketNumber;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** The written forms of the published language, as far as these tests need them. */
public final class ValueTypes extends SimpleModule {
    public ValueTypes() {
        ToStringSerializer text = ToStringSerializer.instance;
        addSerializer(TicketNumber.class, text);
        addSerializer(OfficeId.class, text);
        addSerializer(OfficeDayId.class, text);
        addSerializer(ServiceCode.class, text);
        addSerializer(Code.class, text);
        addSerializer(Actor.class, text);
        addSerializer(RequestId.class, text);
        addSerializer(CounterNumber.class, new ValueSerializer<>() {
            @Override
            public void serialize(CounterNumber number, JsonGenerator json, SerializationContext context) {
                json.writeNumber(number.value());
            }
        });
    }

    public static JsonMapper mapper() {
        return JsonMapper.builder().addModule(new ValueTypes()).build();
    }
}
