package io.entrepot.developer.usage;

/** What was called through the gateway. */
public interface Usage {

    UsageSums sums(UsageQuestion question);
}
