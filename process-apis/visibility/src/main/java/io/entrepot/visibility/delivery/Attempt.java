package io.entrepot.visibility.delivery;

import java.time.Duration;
import java.time.Instant;

/** One attempt of a delivery, counted from 1. */
public record Attempt(int number, Instant startedAt, Duration took, Answer answer) {}
