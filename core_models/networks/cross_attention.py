"""CloudRemovalCrossAttention: an optical and a radar encoder, attention of every optical place to every radar
place, a decoder.

The published network is a fork's of GLF-CR (Xu et al. 2022) and has 4,078,019 parameters with 3 optical and 1
SAR band, and 4,085,005 with 13 and 2, where its document says 2.5 M. Parameters have the published names.
What this file adds is behind options that are off by default: published attention knows nothing of where a
radar value is, the published upsampling makes tiles differ from the whole, and the published network has to
paint the clear pixels again.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

import torch
import torch.nn.functional as F
from torch import nn

from .attention import cross_attention
from .fill import DARK, Fill
from .layers import bias_of
from .padding import pad_to_multiple
from .reconstruction import Reconstruction, estimate, mean_and_deviation, own_precision, padded, variance_head
from .scene_units import SceneUnits

HEAD_MULTIPLE = 8
"""Channels a head are a multiple of this, or a GPU's attention would silently make the whole matrix."""
STRIP = 32
"""Rows that the decoder takes at a time at the whole size in inference."""
REACH = 2
"""Rows beyond a band that its two 3 x 3 convolutions see."""
CORRECTION = 0.05
"""Reflectance by which what is borrowed may be changed at most: a network that saw few places paints these
from memory else."""
MAX_LOG_FACTOR = 0.3
"""Logarithm of the factor by which a base may be changed at most, for the same reason."""
DETAIL = 16
"""Pixels over which such factors have the mean 1: detail is added to a base, and its colours stay its own."""
FRESH_STD = 0.01
"""Deviation of the last layer's fresh weights where the cloudy image is added: training begins near that
image."""


class ConvBlock(nn.Module):
    """Two 3 x 3 convolutions with ReLU."""

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(inputs, outputs, 3, padding=1)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, padding=1)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(B, inputs, H, W) to (B, outputs, H, W)."""
        return F.relu_(self.conv2(F.relu_(self.conv1(x))))


class Encoder(nn.Module):
    """Features at the size of the image, a half and a quarter of it."""

    def __init__(self, bands: int, widths: Sequence[int]) -> None:
        super().__init__()
        self.E1 = ConvBlock(bands, widths[0])
        self.E2 = ConvBlock(widths[0], widths[1])
        self.E3 = ConvBlock(widths[1], widths[2])

    def forward(self, image: torch.Tensor) -> list[torch.Tensor]:
        """(B, bands, H, W) to the three levels, the finest first."""
        levels = [self.E1(image)]
        for block in (self.E2, self.E3):
            levels.append(block(F.max_pool2d(levels[-1], 2)))
        return levels


class CrossAttention(nn.Module):
    """Queries of the optical features, keys and values of the SAR features (Vaswani et al. 2017, multi-head
    attention).

    With `local` an odd side, each place also gets a weighted sum of the SAR values around it, one kernel a
    channel (the locally enhanced position encoding of Dong et al. 2022, CSWin, equation 6): radar detail then
    knows its place, at no cost in memory, with a reach that is the same in a tile and in a scene. Without
    `attention` each place sees its own SAR value alone.
    """

    def __init__(self, channels: int, heads: int, local: int = 0, attention: bool = True) -> None:
        super().__init__()
        self.heads = heads
        self.q_proj = nn.Linear(channels, channels) if attention else None
        self.k_proj = nn.Linear(channels, channels) if attention else None
        self.v_proj = nn.Linear(channels, channels)
        self.proj = nn.Linear(channels, channels)
        self.local = (
            nn.Conv2d(channels, channels, local, padding=local // 2, groups=channels) if local else None
        )

    def forward(self, optical: torch.Tensor, sar: torch.Tensor) -> torch.Tensor:
        """Features (B, C, H, W) of both to (B, C, H, W)."""
        places, tokens = optical.permute(0, 2, 3, 1), sar.permute(0, 2, 3, 1)
        value = seen = self.v_proj(tokens)
        if self.q_proj is not None and self.k_proj is not None:
            parts = (self.q_proj(places), self.k_proj(tokens), value)
            query, key, values = (part.flatten(1, 2) for part in parts)
            seen = cross_attention(query, key, values, self.heads).view_as(value)
        if self.local is not None:
            seen = seen + self.local(value.permute(0, 3, 1, 2)).permute(0, 2, 3, 1)
        mixed: torch.Tensor = self.proj(seen)
        return mixed.permute(0, 3, 1, 2)


class SpeckleGate(nn.Module):
    """Factors 0..1 for the attended features, seen from the SAR features of the same place."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        half = channels // 2
        layers = nn.Sequential(
            nn.Conv2d(channels, half, 1), nn.ReLU(inplace=True), nn.Conv2d(half, channels, 1)
        )
        self.gate_net = nn.ModuleDict({"gate_conv": layers})

    def forward(self, attended: torch.Tensor, sar: torch.Tensor) -> torch.Tensor:
        """Both (B, C, H, W) to the same."""
        return attended * torch.sigmoid(self.gate_net["gate_conv"](sar))


class Refinement(nn.Module):
    """Gated and optical features of the deepest level to one map."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        layers = (
            nn.Conv2d(2 * channels, channels, 1),
            nn.ReLU(inplace=True),
            nn.Conv2d(channels, channels, 3, padding=1),
        )
        self.refine_conv = nn.Sequential(*layers)

    def forward(self, gated: torch.Tensor, optical: torch.Tensor) -> torch.Tensor:
        """Both (B, C, H, W) to the same."""
        refined: torch.Tensor = self.refine_conv(torch.cat([gated, optical], dim=1))
        return refined


class Decoder(nn.Module):
    """Back to the size of the image, over the features of the encoders at a half and the whole of it (`skips`
    1 or 2 each).

    With `share` there is one channel more after the bands, the logit of how much of the cloudy image is
    replaced.
    """

    def __init__(
        self,
        widths: Sequence[int],
        bands: int,
        skips: int,
        align_corners: bool,
        uncertainty: bool,
        share: bool = False,
    ) -> None:
        super().__init__()
        self.align_corners = align_corners
        self.dec1 = ConvBlock(widths[2] + skips * widths[1], widths[1])
        self.dec2 = ConvBlock(widths[1] + skips * widths[0], widths[0])
        self.final_conv = nn.Conv2d(widths[0], bands + share, 1)
        self.variance_conv = variance_head(widths[0], bands) if uncertainty else None

    def _up(self, x: torch.Tensor) -> torch.Tensor:
        return F.interpolate(x, scale_factor=2, mode="bilinear", align_corners=self.align_corners)

    def _last(self, parts: list[torch.Tensor]) -> tuple[torch.Tensor, Optional[torch.Tensor]]:
        x = self.dec2(torch.cat(parts, dim=1))
        mean = own_precision(self.final_conv, x)
        return mean, None if self.variance_conv is None else own_precision(self.variance_conv, x)

    def forward(
        self, x: torch.Tensor, half: Sequence[torch.Tensor], whole: Sequence[torch.Tensor]
    ) -> tuple[torch.Tensor, Optional[torch.Tensor]]:
        """The deepest map and the skips of both sizes to the bands and the logarithm of their variance.

        At the whole size, where most of the memory would go, rows are taken in bands unless gradients are
        wanted.
        """
        parts = [self._up(self.dec1(torch.cat([self._up(x), *half], dim=1))), *whole]
        if torch.is_grad_enabled():
            return self._last(parts)
        means, log_variances = [], []
        for start in range(0, parts[0].shape[2], STRIP):
            above = min(start, REACH)
            mean, log_variance = self._last(
                [part[:, :, start - above : start + STRIP + REACH] for part in parts]
            )
            means.append(mean[:, :, above : above + STRIP])
            if log_variance is not None:
                log_variances.append(log_variance[:, :, above : above + STRIP])
        return torch.cat(means, dim=2), torch.cat(log_variances, dim=2) if log_variances else None


class Borrowing(nn.Module):
    """The spectra of other places, weighted by how alike the features are: a clouded place borrows from clear
    ones.

    One head of attention (Vaswani et al. 2017, equation 1) whose values are the cloudy image itself, averaged
    over 4 x 4 pixels: what is borrowed is a mean of spectra that are there, whatever the light and the land,
    and needs no training to be one.
    """

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.q_proj, self.k_proj = nn.Linear(channels, channels), nn.Linear(channels, channels)

    def forward(self, features: torch.Tensor, optical: torch.Tensor) -> torch.Tensor:
        """Features (B, C, H / 4, W / 4) and the image (B, bands, H, W), bands up to C, to spectra (B, bands,
        H, W) float32.
        """
        with torch.autocast(
            features.device.type, enabled=False
        ):  # bfloat16 would round a reflectance to 8 bits
            tokens = features.flatten(2).mT.to(self.q_proj.weight.dtype)
            spectra = F.avg_pool2d(optical, 4).flatten(2).mT.to(tokens.dtype)
            spectra = F.pad(spectra, (0, tokens.shape[2] - spectra.shape[2]))
            seen = cross_attention(self.q_proj(tokens), self.k_proj(tokens), spectra, 1)[
                ..., : optical.shape[1]
            ]
            seen = torch.unflatten(seen.mT, 2, features.shape[-2:]).float()
            return F.interpolate(seen, scale_factor=4, mode="bilinear", align_corners=False)


class CloudRemovalCrossAttention(nn.Module):
    """The cloudless optical image from a cloudy one and radar, both scaled to 0..1.

    Options of our own, off in the published form: `residual` adds the cloudy image to the output;
    `align_corners=False` upsamples alike in a tile and in the whole image; `local` (odd) is the side of the
    window, in tokens of 4 x 4 pixels, in which SAR values know their place; `sar_skips` gives the decoder the
    fine SAR features too; `uncertainty` adds the logarithm of the variance of a Gaussian a band and pixel;
    `widths` are the channels at the whole, half and quarter size; `attention=False` leaves every place with
    its own radar, which makes a tile exactly the part of the whole beyond a margin of 32 pixels (36 with
    `local` 3); `joint` makes queries, keys and values of both images: what lies under a cloud is then also
    learned from clear places, above all from those that radar finds alike, where the published attention
    looks at radar alone. `borrow` makes the output a blend of the cloudy image and of spectra borrowed from
    other places (`Borrowing`), corrected a little; the share of each is the network's own, pixel by pixel.
    `base`, of `fill.BASES`, takes a map of the clear pixels, which come back as they are; elsewhere the
    output begins as that base, and the network learns what detail to add, as bounded factors. `unbound` is
    for a network that learns from one scene alone: beside the optical image it is given the base itself and
    radar, as it is and averaged against speckle, and what it adds to the base is bound by nothing
    (`SceneUnits`).
    """

    def __init__(
        self,
        bands: int = 13,
        sar_bands: int = 2,
        widths: Sequence[int] = (64, 128, 256),
        heads: int = 8,
        residual: bool = False,
        align_corners: bool = True,
        local: int = 0,
        sar_skips: bool = False,
        uncertainty: bool = False,
        attention: bool = True,
        joint: bool = False,
        borrow: bool = False,
        base: str = "",
        unbound: bool = False,
    ) -> None:
        super().__init__()
        if len(widths) != 3 or heads < 1 or widths[2] % (HEAD_MULTIPLE * heads):
            wanted = f"three, the last a multiple of {HEAD_MULTIPLE} x heads"
            raise ValueError(f"widths {tuple(widths)} with {heads} heads, wanted {wanted}")
        if local < 0 or (local and local % 2 == 0):
            raise ValueError(f"local {local}, wanted an odd side, or 0 for none")
        if borrow and (residual or bands > widths[2]):
            raise ValueError(
                f"borrow with residual {residual} and {bands} bands, wanted no residual and at most "
                f"{widths[2]} bands"
            )
        if base and (residual or borrow):
            raise ValueError(
                f"base {base!r} with residual {residual} and borrow {borrow}, wanted one of the three"
            )
        if unbound and not base:
            raise ValueError("unbound without a base, wanted one to add to")
        self.residual, self.sar_skips = residual, sar_skips
        self.fill = Fill(base, bands) if base else None
        self.units = SceneUnits(bands, sar_bands) if unbound else None
        radar = 2 * sar_bands if unbound else sar_bands
        seen = 2 * bands + 1 + radar if unbound else bands + bool(base)
        self.optical_encoder, self.sar_encoder = Encoder(seen, widths), Encoder(radar, widths)
        self.joint = nn.Conv2d(2 * widths[2], widths[2], 1) if joint else None
        self.cross_attn = CrossAttention(widths[2], heads, local, attention)
        self.speckle_gating = SpeckleGate(widths[2])
        self.refinement = Refinement(widths[2])
        self.borrowing = Borrowing(widths[2]) if borrow else None
        self.decoder = Decoder(widths, bands, 2 if sar_skips else 1, align_corners, uncertainty, borrow)
        for module in self.modules():
            if isinstance(module, ConvBlock):
                for conv in (module.conv1, module.conv2):
                    nn.init.kaiming_normal_(conv.weight, nonlinearity="relu")
                    nn.init.zeros_(bias_of(conv))
        if residual or borrow:
            nn.init.normal_(self.decoder.final_conv.weight, std=FRESH_STD)
        if base:
            nn.init.zeros_(self.decoder.final_conv.weight)
        if residual or borrow or base:
            nn.init.zeros_(bias_of(self.decoder.final_conv))

    def forward(
        self, optical: torch.Tensor, sar: torch.Tensor, clear: Optional[torch.Tensor] = None
    ) -> Reconstruction:
        """Images (B, C, H, W) and (B, S, H, W) in 0..1 to the estimate (B, C, H, W), or that and the
        logarithm of its variance.

        `clear` (B, 1, H, W), 1 where the optical image shows the ground and else 0, is needed with `base`
        alone.
        """
        cloudy, radar = padded(optical, sar, 4)
        if self.fill is None:
            mean, log_variance, asking = self._answer(cloudy, radar)
            if self.borrowing is not None:
                found = self.borrowing(asking, cloudy) + CORRECTION * torch.tanh(mean[:, :-1])
                mean = cloudy + torch.sigmoid(mean[:, -1:]) * (found - cloudy)
        else:
            known, base = self._base(self.fill, optical, sar, clear)
            mean, log_variance = self.on_base(base, cloudy, radar, known)
        return estimate(optical, mean, log_variance, self.residual)

    def on_base(
        self, base: torch.Tensor, cloudy: torch.Tensor, radar: torch.Tensor, known: torch.Tensor
    ) -> tuple[torch.Tensor, Optional[torch.Tensor]]:
        """The estimate, and the logarithm of its variance or None, of images whose base (B, C, H, W) is known
        already; `known` (B, 1, H, W) is 1 where `cloudy` is clear. Sides are multiples of 4.
        """
        if self.units is None:
            mean, log_variance, _ = self._answer(torch.cat([contrast(cloudy, base), known], dim=1), radar)
            return with_detail(base, mean, cloudy, known), log_variance
        radar = self.units.radar(radar)
        mean, log_variance, _ = self._answer(self.units.features(cloudy, base, known, radar), radar)
        if log_variance is not None:
            log_variance = log_variance + 2 * self.units.deviation.log()
        return torch.where(known > 0, cloudy, base + self.units.deviation * mean), log_variance

    def _answer(
        self, features: torch.Tensor, radar: torch.Tensor
    ) -> tuple[torch.Tensor, Optional[torch.Tensor], torch.Tensor]:
        """What the decoder gives, and the deep features that asked."""
        *fine_radar, radar = self.sar_encoder(radar)
        whole, half, deep = self.optical_encoder(features)
        asking, telling = deep, radar
        if self.joint is not None:
            asking = telling = F.relu(self.joint(torch.cat([deep, radar], dim=1)))
        deep = self.refinement(self.speckle_gating(self.cross_attn(asking, telling), radar), deep)
        skips = ([half, fine_radar[1]], [whole, fine_radar[0]]) if self.sar_skips else ([half], [whole])
        mean, log_variance = self.decoder(deep, *skips)
        return mean, log_variance, asking

    def _base(
        self, fill: Fill, optical: torch.Tensor, sar: torch.Tensor, clear: Optional[torch.Tensor]
    ) -> tuple[torch.Tensor, torch.Tensor]:
        """The map of the clear pixels and the base, both padded; raises `ValueError` where there is no such
        map.
        """
        if clear is None or clear.shape != (len(optical), 1, *optical.shape[2:]):
            found, wanted = (
                "none" if clear is None else tuple(clear.shape),
                (len(optical), 1, *optical.shape[2:]),
            )
            raise ValueError(f"The map of clear pixels is {found}, wanted {wanted}: the base needs it.")
        clear = clear.to(optical.dtype)
        return padded(clear, fill(optical, clear, sar), 4)

    def reconstruct(
        self, optical: torch.Tensor, sar: torch.Tensor, clear: Optional[torch.Tensor] = None
    ) -> tuple[torch.Tensor, Optional[torch.Tensor]]:
        """The estimate (B, C, H, W) as float32 in the input's scale, and its standard deviation or None."""
        return mean_and_deviation(self(optical, sar, clear))


def contrast(cloudy: torch.Tensor, base: torch.Tensor) -> torch.Tensor:
    """The logarithm of `cloudy` over `base`, both (B, C, H, W): a cloud as it is seen, without learning
    places by heart.
    """
    return ((cloudy + DARK) / (base + DARK)).log()


def with_detail(
    base: torch.Tensor, head: torch.Tensor, cloudy: torch.Tensor, clear: torch.Tensor
) -> torch.Tensor:
    """`cloudy` (B, C, H, W) where `clear` (B, 1, H, W) is 1; elsewhere `base` with the detail of `head`, none
    where that is 0.
    """
    factor = MAX_LOG_FACTOR * torch.tanh(head / MAX_LOG_FACTOR)
    around = F.avg_pool2d(pad_to_multiple(factor, DETAIL), DETAIL)
    around = F.interpolate(around, scale_factor=DETAIL, mode="bilinear", align_corners=False)
    factor = factor - around[..., : factor.shape[2], : factor.shape[3]]
    return torch.where(clear > 0, cloudy, base * torch.exp(factor))
