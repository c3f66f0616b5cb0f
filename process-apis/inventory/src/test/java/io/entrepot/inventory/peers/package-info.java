/** What went wrong in other products (the reference, 2.7): the same check finds their version out and lets ours pass. */
@NullMarked
package io.entrepot.inventory.peers;

import org.jspecify.annotations.NullMarked;
