package kezek.officeday.http;

/** The body of a request that has nothing to add: absent or {@code {}}; any field in it is refused as unknown. */
record Nothing() {}
