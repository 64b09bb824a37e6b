package kezek.office;

/**
 * One contradiction in the settings of an office.
 *
 * @param field where it shows, as in the JSON of the settings: {@code counters[1].services[0]}
 * @param code what is wrong there, in kebab-case
 */
record Fault(String field, String code) {}
