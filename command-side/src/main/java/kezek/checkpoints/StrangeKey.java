package kezek.checkpoints;

/**
 * Two keys where one is due: the database names another key of the log than the one that this node knows.
 *
 * @param own verifier key that this node holds in its folder, or read before
 * @param pinned verifier key that the database names now
 */
public record StrangeKey(String own, String pinned) {}
