# REML pooling with metafor: median time of a fit, in milliseconds.
suppressMessages(library(metafor))
cat("peer: metafor", as.character(packageVersion("metafor")), "\n")
median.ms <- function(f, times) {
  f()
  median(sapply(seq_len(times), function(i) system.time(f(), gcFirst = FALSE)[["elapsed"]])) * 1000
}
bcg <- escalc(measure = "RR", ai = tpos, bi = tneg, ci = cpos, di = cneg, data = dat.bcg)
set.seed(7)
made <- function(k) {
  v <- 0.02 + 0.5 * runif(k)
  data.frame(yi = 0.5 + sqrt(v + 0.1) * rnorm(k), vi = v)
}
# system.time() has steps of a millisecond, so short fits are timed in tens.
ten <- function() for (i in 1:10) rma(yi, vi, data = bcg)
cat(sprintf("bcg             %10.3f ms\n", median.ms(ten, 21) / 10))
large <- made(1000)
cat(sprintf("thousand        %10.3f ms\n", median.ms(function() rma(yi, vi, data = large), 3)))
middle <- made(27)
# Fisher scoring does not always settle with default steps; then half steps are tried.
refits <- function() for (i in 1:1000) {
  middle$yi <- 0.5 + sqrt(middle$vi + 0.1) * rnorm(27)
  fit <- try(rma(yi, vi, data = middle), silent = TRUE)
  if (inherits(fit, "try-error")) rma(yi, vi, data = middle, control = list(stepadj = 0.5, maxiter = 10000))
}
cat(sprintf("thousandRefits  %10.3f ms\n", median.ms(refits, 1)))
