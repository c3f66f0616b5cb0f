/** Planning channels over HTTP. */
@NullMarked
package io.entrepot.inventory.channel.web;

import org.jspecify.annotations.NullMarked;
