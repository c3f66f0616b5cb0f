/** The gateway beside its peers: the same calls through each, one after the other, in one run. */
@NullMarked
package io.entrepot.benchmarks.gateway;

import org.jspecify.annotations.NullMarked;
