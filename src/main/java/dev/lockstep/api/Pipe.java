package dev.lockstep.api;

/**
 * The two ends of a pipe (PIPE-01). If it is duplex, both ends send and receive (PIPE-03); if not,
 * the first one only receives and the second one only sends (PIPE-04, PIPE-05).
 *
 * @param first the end that receives
 * @param second the end that sends
 */
public record Pipe(Connection first, Connection second) {}
