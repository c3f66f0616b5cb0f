/** Exchanges interchanges with partners: takes files in once, judges them, answers them, and sends our own under gap-free numbers. */
@NullMarked
package io.entrepot.threeplx12.exchange;

import org.jspecify.annotations.NullMarked;
