/** Reading exception cases over HTTP. */
@NullMarked
package io.entrepot.inventory.cases.web;

import org.jspecify.annotations.NullMarked;
