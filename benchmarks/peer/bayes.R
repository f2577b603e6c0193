# The Bayesian hierarchical model by plain integrate() and uniroot(): median time of a fit with summaries of mean, tau and a new
# trial's effect (median and central interval; mean and standard deviation), in milliseconds.
cat("peer: R", as.character(getRversion()), "integrate and uniroot\n")
y <- c(-2.3097, -0.4595, -2.3026, -1.7579, -1.2585, -2.4179); v <- c(0.3594, 0.3096, 0.7750, 0.2078, 0.4122, 2.3373)
fit <- function() {
  given <- function(t) sapply(t, function(t) { w <- 1 / (v + t^2); W <- sum(w); m <- sum(w * y) / W
    c(m, 1 / W, exp(sum(dnorm(y, m, sqrt(v + t^2), log = TRUE)) - log(W) / 2) * 2 * dnorm(t, 0, 0.5)) })
  whole <- function(h, to = Inf) integrate(function(t) { g <- given(t); g[3, ] * h(g, t) }, 0, to, rel.tol = 1e-9)$value
  Z <- whole(function(g, t) 1)
  F.tau <- function(t) whole(function(g, x) 1, t) / Z
  F.mu <- function(x) whole(function(g, t) pnorm(x, g[1, ], sqrt(g[2, ]))) / Z
  F.new <- function(x) whole(function(g, t) pnorm(x, g[1, ], sqrt(g[2, ] + t^2))) / Z
  q <- function(p, cdf, from, to) uniroot(function(x) cdf(x) - p, c(from, to), tol = 1e-9)$root
  m <- whole(function(g, t) g[1, ]) / Z
  list(sapply(c(0.025, 0.5, 0.975), q, cdf = F.tau, from = 0, to = 5), whole(function(g, t) t) / Z,
    sapply(c(0.025, 0.5, 0.975), q, cdf = F.mu, from = -10, to = 10), sapply(c(0.025, 0.5, 0.975), q, cdf = F.new, from = -10, to = 10),
    m, sqrt(whole(function(g, t) g[2, ] + (g[1, ] - m)^2) / Z), sqrt(whole(function(g, t) g[2, ] + t^2 + (g[1, ] - m)^2) / Z))
}
invisible(fit())
cat(sprintf("bayes           %10.3f ms\n", median(sapply(1:3, function(i) system.time(fit(), gcFirst = FALSE)[["elapsed"]])) * 1000))
