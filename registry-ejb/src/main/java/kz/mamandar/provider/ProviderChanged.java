package kz.mamandar.provider;

/** A provider changed its profile; the entries of its specialists follow in the same transaction. */
public record ProviderChanged(long providerId) {}
