/** Tests of the package of the same name. */
@NullMarked
package io.entrepot.threeplx12.exchange.schedule;

import org.jspecify.annotations.NullMarked;
