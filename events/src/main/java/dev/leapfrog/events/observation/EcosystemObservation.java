package dev.leapfrog.events.observation;

/** An observation that belongs to no arena: prices, registries, uptake, derivatives. Only in {@code observations}. */
public sealed interface EcosystemObservation extends Observation
        permits ModelListed,
                DeprecationAnnounced,
                PriceClaimed,
                OfferWithdrawn,
                UptakeMeasured,
                DerivativeListed,
                SnapshotPublished {}
