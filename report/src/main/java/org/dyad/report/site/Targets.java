package org.dyad.report.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import org.dyad.evidence.origin.DocumentId;
import org.dyad.library.address.Addresses;
import org.dyad.library.address.Resolution;
import org.dyad.library.document.Link;

/** Where the links of documents lead on the site. */
final class Targets {
    /** Where a link leads: to a place, or nowhere, with what to say of that. */
    sealed interface Target {
        /** A page of the site, from its root. */
        record Here(String href) implements Target {}

        /** An address on the web. */
        record There(String href) implements Target {}

        /** Nowhere any more. */
        record Lost(String hint) implements Target {}

        /** It never led anywhere: plain text. */
        record Nowhere() implements Target {}
    }

    private final Addresses addresses;
    private final Map<DocumentId, String> pages;
    private final Map<String, String> tagPages;

    Targets(Addresses addresses, Map<DocumentId, String> pages, Map<String, String> tagPages) {
        this.addresses = addresses;
        this.pages = pages;
        this.tagPages = tagPages;
    }

    Target of(Link link) {
        return switch (link.kind()) {
            case POST -> post(link.target());
            case TAG -> tag(link);
            case DOI -> web("https://doi.org/" + link.target());
            case PUBMED -> web("https://pubmed.ncbi.nlm.nih.gov/" + link.target() + "/");
            case IMAGE -> file(link.target(), "This picture was lost before the page came here.");
            case ATTACHMENT -> file(link.target(), "This file was lost before the page came here.");
            case WEB -> web(link.target());
            case MISTAKE -> new Target.Nowhere();
        };
    }

    private Target post(String address) {
        return switch (addresses.resolve(address)) {
            case Resolution.Found found -> here(found.document());
            case Resolution.Ambiguous several -> here(several.documents().getFirst());
            case Resolution.Unknown unknown -> new Target.Lost("The page that this led to is not in this library.");
        };
    }

    private Target here(DocumentId id) {
        return Optional.ofNullable(pages.get(id))
                .<Target>map(Target.Here::new)
                .orElseGet(() -> new Target.Lost("The page that this led to is not in this library."));
    }

    private Target tag(Link link) {
        String address = link.target();
        String name = address.substring(address.lastIndexOf('/') + 1).replace(".html", "");
        for (String words : new String[] {name, link.label()}) {
            String page = tagPages.get(ListPages.key(words));
            if (page != null) {
                return new Target.Here(page);
            }
        }
        return post(address);
    }

    private static Target file(String address, String lost) {
        Target web = web(address);
        return web instanceof Target.There ? web : new Target.Lost(lost);
    }

    /** An address that a browser may open; any other scheme, or what is no address, is not made a link. */
    private static Target web(String address) {
        String encoded = address.strip().replace(" ", "%20");
        try {
            URI uri = new URI(encoded);
            String scheme = Optional.ofNullable(uri.getScheme()).orElse("");
            boolean opens = (scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"))
                    && Optional.ofNullable(uri.getHost()).isPresent();
            return opens
                    ? new Target.There(uri.toASCIIString())
                    : new Target.Lost("This address leads nowhere from here.");
        } catch (URISyntaxException e) {
            return new Target.Lost("This address is not written as an address.");
        }
    }
}
