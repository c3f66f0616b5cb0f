/** Pages whose next one begins after a place that has several names. */
@NullMarked
package io.entrepot.governance.paging;

import org.jspecify.annotations.NullMarked;
