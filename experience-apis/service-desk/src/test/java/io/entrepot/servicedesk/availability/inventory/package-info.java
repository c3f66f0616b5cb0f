/** Tests that a client keeps to the contract that it calls. */
@NullMarked
package io.entrepot.servicedesk.availability.inventory;

import org.jspecify.annotations.NullMarked;
