/** Has legs fulfilled: a 940 goes out for each, a 945 tells what left. */
@NullMarked
package io.entrepot.threeplx12.fulfilment;

import org.jspecify.annotations.NullMarked;
