/** Tells what the storefront can do, its channel and locations. */
@NullMarked
package io.entrepot.storefrontshopify.channel.web;

import org.jspecify.annotations.NullMarked;
