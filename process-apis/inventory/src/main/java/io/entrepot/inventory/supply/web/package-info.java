/** Planning supply over HTTP. */
@NullMarked
package io.entrepot.inventory.supply.web;

import org.jspecify.annotations.NullMarked;
