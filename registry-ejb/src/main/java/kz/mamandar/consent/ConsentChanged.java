package kz.mamandar.consent;

import java.util.Optional;
import kz.mamandar.rules.identifier.Iin;

/** A consent was given or withdrawn; what is public follows in the same transaction. No IIN = the provider's own consent. */
public record ConsentChanged(long providerId, Optional<Iin> iin) {}
