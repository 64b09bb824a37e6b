package kezek.officeday.store;

import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.json.JsonMapper;

/** The written form of the published language, for tests that run without the store. */
public final class PublishedJson {
    private PublishedJson() {}

    public static JacksonModule module() {
        return new EventJson();
    }

    public static JsonMapper mapper() {
        return JsonMapper.builder().addModule(module()).build();
    }
}
