package io.entrepot.orders.fulfilment;

import java.time.Duration;

/** Remembers every command before it is given, so that it is known what another system may already have done. */
public interface Commands {

    /**
     * Notes that the command is about to be given. A command that was noted before is given again; a new
     * one only while nobody wishes to cancel the order.
     *
     * @return whether to give it
     */
    boolean beginUnlessCancelled(Command command);

    /** Notes that the command is about to be given, whatever the partner wishes. */
    void begin(Command command);

    /** Notes within the running transaction that the other system has done it. */
    void done(Command command);

    /** Notes a failed attempt at once; returns how often and for how long it has been tried. */
    Attempts failed(Command command, String error);

    /** How often a command was tried, and for how long. */
    record Attempts(int count, Duration since) {}
}
