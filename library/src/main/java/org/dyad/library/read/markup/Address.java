package org.dyad.library.read.markup;

import java.util.Locale;
import java.util.Optional;
import org.dyad.library.document.LinkKind;

/**
 * Where a link leads.
 *
 * @param kind   what it is
 * @param target mended; a DOI as {@code 10...} in lower case, a PubMed number as digits
 */
public record Address(LinkKind kind, String target) {
    private static final String LOST = "d3.mock";

    /** The address of a link. */
    public static Address of(String written) {
        String address = mended(written);
        String lower = address.toLowerCase(Locale.ROOT);
        Optional<String> doi = Identifiers.doiInAddress(address);
        if (doi.isPresent()) {
            return new Address(LinkKind.DOI, doi.get());
        }
        Optional<String> pubmed = Identifiers.pubmedInAddress(lower);
        if (pubmed.isPresent()) {
            return new Address(LinkKind.PUBMED, pubmed.get());
        }
        return new Address(kind(lower), address);
    }

    /** The address of a picture. */
    public static Address ofImage(String written) {
        return new Address(LinkKind.IMAGE, mended(written));
    }

    /** Whether it is the placeholder of a file that was lost. */
    public boolean lost() {
        return target.contains(LOST);
    }

    /** Whether something written as an address can be one at all. */
    public static boolean possible(String written) {
        String address = mended(written);
        if (address.isEmpty() || address.indexOf('<') >= 0 || address.indexOf(' ') >= 0 || address.indexOf('\n') >= 0) {
            return false;
        }
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("/")
                || lower.startsWith("#")
                || lower.startsWith("mailto:")
                || lower.startsWith("http")
                || lower.startsWith("www.")
                || (lower.startsWith("10.") && lower.indexOf('/') > 0)
                || lower.startsWith("tiki-")
                || lower.contains("://")
                || looksLikeHost(lower)
                || looksLikeFile(lower);
    }

    private static boolean looksLikeHost(String lower) {
        int slash = lower.indexOf('/');
        String host = slash < 0 ? lower : lower.substring(0, slash);
        int dot = host.lastIndexOf('.');
        return dot > 0
                && dot < host.length() - 2
                && letters(host, dot + 1)
                && host.indexOf('%') < 0
                && host.indexOf('(') < 0;
    }

    private static boolean looksLikeFile(String lower) {
        return (lower.indexOf('%') < 0 && lower.endsWith(".html")) || lower.endsWith(".pdf") || lower.endsWith(".jpg");
    }

    private static boolean letters(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < 'a' || text.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    private static LinkKind kind(String lower) {
        String path = path(lower);
        if (path.startsWith("/tags/") || path.startsWith("/categories/")) {
            return LinkKind.TAG;
        }
        if (path.startsWith("/posts/") || path.startsWith("/tiki-index.php") || path.startsWith("tiki-index.php")) {
            return LinkKind.POST;
        }
        if (path.contains("/attachments/")
                || path.contains("tiki-download_file.php")
                || path.contains("tiki-browse_image")) {
            return LinkKind.ATTACHMENT;
        }
        return path.length() > 1 && digits(path) ? LinkKind.POST : LinkKind.WEB;
    }

    private static boolean digits(String path) {
        return path.charAt(0) == '/' && path.substring(1).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** The path of an address on the site itself; the address as it is elsewhere. */
    private static String path(String lower) {
        for (String host : new String[] {"vitamindwiki.com", "www.vitamindwiki.com"}) {
            for (String scheme : new String[] {"http://", "https://"}) {
                if (lower.startsWith(scheme + host + "/")) {
                    return lower.substring((scheme + host).length());
                }
            }
        }
        return lower;
    }

    /** An address with its obvious damage mended: a lost first letter, a space after the scheme, a lost slash. */
    static String mended(String written) {
        String address = written.strip();
        if (address.startsWith("<") && address.endsWith(">")) {
            address = address.substring(1, address.length() - 1);
        }
        if (address.startsWith("ttp://") || address.startsWith("ttps://")) {
            address = "h" + address;
        } else if (address.startsWith("hhttp")) {
            address = address.substring(1);
        }
        int scheme = address.indexOf("://");
        if (scheme > 0 && scheme < 6) {
            address = address.substring(0, scheme + 3)
                    + address.substring(scheme + 3).strip();
            int twice = scheme + 3;
            if (address.startsWith("http://", twice) || address.startsWith("https://", twice)) {
                address = address.substring(twice);
            }
        }
        return address;
    }
}
