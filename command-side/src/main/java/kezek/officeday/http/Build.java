package kezek.officeday.http;

import java.util.Optional;

/** The build of the program that decides, as each day's record names it. */
public final class Build {
    public static final String NAME = Optional.ofNullable(
                    Build.class.getPackage().getImplementationVersion())
            .orElse("development");

    private Build() {}
}
