/** Takes webhooks over HTTP and checks their signatures. */
@NullMarked
package io.entrepot.storefrontshopify.hook.web;

import org.jspecify.annotations.NullMarked;
