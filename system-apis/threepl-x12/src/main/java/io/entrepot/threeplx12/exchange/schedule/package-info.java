/** Runs the exchange again and again, one replica at a time. */
@NullMarked
package io.entrepot.threeplx12.exchange.schedule;

import org.jspecify.annotations.NullMarked;
