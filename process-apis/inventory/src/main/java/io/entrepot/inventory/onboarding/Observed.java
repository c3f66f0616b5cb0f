package io.entrepot.inventory.onboarding;

import io.entrepot.inventory.drift.Accuracy;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of a node.
 *
 * @param items how many items it tells that we understand
 * @param notUnderstood what it told that we do not understand
 * @param watched for how long, a week at most
 * @param late for how long of that its feed was late
 * @param accuracy how far it and we agreed when last compared; absent before the first time
 * @param openVariances differences that nothing explains
 */
public record Observed(
        int items,
        int notUnderstood,
        Duration watched,
        Duration late,
        @Nullable Accuracy accuracy,
        int openVariances) {}
