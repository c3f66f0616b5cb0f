/** What is used of inventory. */
@NullMarked
package io.entrepot.partner.availability.inventory;

import org.jspecify.annotations.NullMarked;
