package io.entrepot.sandbox.control;

import io.entrepot.sandbox.faults.Faults;
import io.entrepot.sandbox.protocol.StandIn;

/** A stand-in under the name that the control port knows it by, with its fault switches. */
public record Controlled(String name, StandIn standIn, Faults faults) {}
