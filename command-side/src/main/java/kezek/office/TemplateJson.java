package kezek.office;

import kezek.officeday.store.NothingMissing;
import tools.jackson.databind.module.SimpleModule;

/** Reads descriptions of offices to the letter: whoever leaves out what has no default hears its name. */
final class TemplateJson extends SimpleModule {
    TemplateJson() {
        super("office-templates");
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new NothingMissing(
                type -> type == OfficeTemplate.class || type.getEnclosingClass() == OfficeTemplate.class));
    }
}
