"""DASNet (Chen et al. 2020, IEEE JSTARS 14) and DASNet-V2 (Tang 2022): change as the distance of two dates'
embeddings.

Both dates go through one ResNet and one DANet head, which gives three maps: of position attention, of channel
attention, and of both. V2 adds a decoder up to the image's size. Training looks at all three maps, a score
only at the last.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Union

import torch
import torch.nn.functional as F
from torch import nn

from .danet import ATTENTIONS, DANetHead
from .efficientnet import VARIANTS, EfficientNetLite
from .layers import ConvNorm
from .padding import check_same_shape, pad_to_multiple
from .resnet import ResNet
from .vgg import VGG16

UNUSED_TENSORS = ("CNN.pretrained.fc.weight", "CNN.pretrained.fc.bias")
"""The ImageNet classifier in published checkpoints (2,049,000 parameters); no output depends on it and these
networks have none."""
JOINT_PIXELS = 512 * 512
"""Up to this size of an image both dates are one batch in evaluation; above, one at a time is as quick in
half the memory."""
DISTANCES = ("l2", "cosine")
SLOPE = 4.0
DECODER_WIDTHS = (256, 128, 32)
SCALES = (1, 2, 4)
"""By how much smaller than the image the maps of V2's decoder are."""
EMBEDDINGS = {"vgg16": 128, "resnet50": 512, "resnet101": 512, **dict.fromkeys(VARIANTS, 128)}
"""Channels of an embedding by backbone, as published of VGG and ResNet."""
LITE_CHANNELS = 256
MAPS = ("position", "channel", "fused")
"""The head's maps: of either attention, and of both, which alone gives the score."""


def pair_distance(first: torch.Tensor, second: torch.Tensor) -> torch.Tensor:
    """L2 distance of two maps of unit vectors (B, C, H, W) to (B, 1, H, W), float32 in 0..2, with a finite
    slope at 0.
    """
    return (first.float() - second.float()).square().sum(dim=1, keepdim=True).add(1e-12).sqrt()


def unit_vectors(x: torch.Tensor) -> torch.Tensor:
    """`x` (B, C, H, W) in float32 with length 1 over its channels."""
    return F.normalize(x.float(), dim=1)


class LiteFeatures(nn.Module):
    """An EfficientNet-Lite whose maps at 1/8, 1/16 and 1/32 are brought together at 1/8; ours, for a small
    network.

    Dilation, which keeps the deep layers of a ResNet at 1/8, would leave little of what makes these quick.
    """

    channels = LITE_CHANNELS

    def __init__(self, bands: int, variant: str) -> None:
        super().__init__()
        self.backbone = EfficientNetLite(bands, variant)
        self.together = ConvNorm(sum(self.backbone.widths[2:]), self.channels, 1)

    def forward(self, image: torch.Tensor) -> torch.Tensor:
        """(B, bands, H, W) to (B, channels, H / 8, W / 8), rounded up."""
        _, _, *levels = self.backbone(image)
        size = levels[0].shape[-2:]
        wide = [F.interpolate(x, size, mode="bilinear", align_corners=False) for x in levels[1:]]
        together: torch.Tensor = self.together(torch.cat([levels[0], *wide], dim=1))
        return together


class Encoder(nn.Module):
    """Backbone and attention head of one date."""

    def __init__(self, bands: int, backbone: str, attention: Sequence[str], embedding: int) -> None:
        super().__init__()
        if backbone not in EMBEDDINGS:
            raise ValueError(f"backbone {backbone!r}, wanted one of {', '.join(EMBEDDINGS)}")
        self.pretrained = _features(bands, backbone)
        self.head = DANetHead(self.pretrained.channels, embedding, attention)


def _features(bands: int, backbone: str) -> Union[ResNet, VGG16, LiteFeatures]:
    if backbone in VARIANTS:
        return LiteFeatures(bands, backbone)
    return VGG16(bands) if backbone == "vgg16" else ResNet(bands, int(backbone[6:]))


class DASNet(nn.Module):
    """Siamese DANet whose pixels are unit vectors; far apart is changed.

    `distance_threshold` is the distance that gets a score of 0.5, in the measure that `distance` names: l2,
    or cosine, which is 1 - cos and so half the square of l2. `backbone` is resnet50, resnet101 or vgg16, or
    one of EfficientNet's `VARIANTS`, which is ours. `attention` are those of the head that are on: the
    ablations of V2's author leave out either or both. `maps` are those that `forward` gives; with `fused`
    alone a training takes a third of the time where the maps are large.
    """

    def __init__(
        self,
        bands: int = 3,
        backbone: str = "resnet50",
        attention: Sequence[str] = ATTENTIONS,
        distance: str = "l2",
        distance_threshold: float = 1.0,
        embedding: int = 0,
        maps: Sequence[str] = MAPS,
    ) -> None:
        super().__init__()
        if distance not in DISTANCES or not distance_threshold > 0:
            raise ValueError(
                f"distance {distance!r} with threshold {distance_threshold}, wanted l2 or cosine and more "
                "than 0"
            )
        if tuple(maps) not in (MAPS, MAPS[-1:]):
            raise ValueError(f"maps {list(maps)}, wanted {', '.join(MAPS)}, or fused alone")
        self.distance = distance
        self.distance_threshold = float(distance_threshold)
        self.embedding = embedding or EMBEDDINGS.get(backbone, 0)
        self.CNN = Encoder(bands, backbone, attention, self.embedding)
        self.fused_only = tuple(maps) == MAPS[-1:]
        for classifier in (self.CNN.head.conv6, self.CNN.head.conv7) if self.fused_only else ():
            classifier.requires_grad_(False)

    @property
    def backbone(self) -> nn.Module:
        """What may begin with pretrained weights."""
        pretrained = self.CNN.pretrained
        return pretrained.backbone if isinstance(pretrained, LiteFeatures) else pretrained

    def decode(self, embedding: torch.Tensor) -> torch.Tensor:
        """A map of the head (B, embedding, H / 8, W / 8) to unit vectors, here of the same size."""
        return unit_vectors(embedding)

    def embed(self, image: torch.Tensor) -> tuple[torch.Tensor, ...]:
        """Unit vectors of one date (B, bands, H, W): of position attention, of channel attention, of both;
        sides padded to 8.
        """
        return tuple(self.decode(part) for part in self._attended(image))

    def _attended(self, image: torch.Tensor) -> tuple[torch.Tensor, ...]:
        """The head's maps of `image`, padded: of position attention, of channel attention, of both."""
        features = self.CNN.pretrained(pad_to_multiple(image, 8))
        if self.fused_only:
            return (self.CNN.head.fused(features),)
        fused, position, channel = self.CNN.head(features)
        return position, channel, fused

    def forward(self, before: torch.Tensor, after: torch.Tensor) -> tuple[torch.Tensor, ...]:
        """Two dates (B, bands, H, W) to the L2 distances of `maps`: of position, of channel attention, both.

        (B, 1, h, w) float32 with h and w an eighth of the padded image in DASNet, H and W in V2, whose
        further `scales` give as many more each in training, H / scale by W / scale, rounded up.
        """
        check_same_shape(before, after)
        maps = (part.chunk(2) for part in self.embed(torch.cat([before, after])))
        return tuple(self._cropped(pair_distance(*pair), before) for pair in maps)

    def score(self, before: torch.Tensor, after: torch.Tensor) -> torch.Tensor:
        """Two dates (B, bands, H, W) to (B, 1, H, W) float32 in 0..1: 0.5 at `distance_threshold`, rising
        with the distance.
        """
        apart = self.fused_distance(before, after)
        if self.distance == "cosine":
            apart = apart.square() / 2
        return torch.sigmoid(SLOPE * (apart / self.distance_threshold - 1.0))

    def fused_distance(self, before: torch.Tensor, after: torch.Tensor) -> torch.Tensor:
        """The third distance of `forward` alone, upsampled to (B, 1, H, W)."""
        check_same_shape(before, after)
        if torch.is_grad_enabled() or before.shape[-2] * before.shape[-1] <= JOINT_PIXELS:
            pair = self._fused(torch.cat([before, after])).chunk(2)
        else:
            pair = (self._fused(before), self._fused(after))
        apart = pair_distance(*pair)
        height, width = before.shape[-2:]
        size = (height + -height % 8, width + -width % 8)
        if tuple(apart.shape[-2:]) != size:
            apart = F.interpolate(apart, size, mode="bilinear", align_corners=True)
        return apart[..., :height, :width]

    def _fused(self, image: torch.Tensor) -> torch.Tensor:
        image = pad_to_multiple(image, 8).contiguous(memory_format=torch.channels_last)
        return self.decode(self.CNN.head.fused(self.CNN.pretrained(image)))

    def _cropped(self, apart: torch.Tensor, image: torch.Tensor) -> torch.Tensor:
        return apart


class Decoder(nn.Module):
    """Three transposed convolutions, each doubling the size, to the last of `widths` channels."""

    UpBlock1: nn.Sequential
    UpBlock2: nn.Sequential
    UpBlock3: nn.Sequential

    def __init__(self, channels: int, widths: Sequence[int] = DECODER_WIDTHS) -> None:
        super().__init__()
        for block, (inputs, outputs) in enumerate(zip((channels, *widths), widths), 1):
            up = nn.ConvTranspose2d(inputs, outputs, 4, 2, 1)
            self.add_module(
                f"UpBlock{block}",
                nn.Sequential(up, nn.BatchNorm2d(outputs), nn.LeakyReLU(0.01, inplace=True)),
            )

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """(B, channels, H, W) to (B, widths[2], 8 H, 8 W)."""
        return self.levels(x)[1]

    def levels(self, x: torch.Tensor) -> dict[int, torch.Tensor]:
        """What each block gives, by its scale: 4 (B, widths[0], 2 H, 2 W), 2 (B, widths[1], 4 H, 4 W) and 1
        (B, widths[2], 8 H, 8 W).
        """
        levels = {}
        for scale, block in zip((4, 2, 1), (self.UpBlock1, self.UpBlock2, self.UpBlock3)):
            levels[scale] = x = block(x)
        return levels


class DASNetV2(DASNet):
    """DASNet with a decoder: the vectors are compared at the image's full size, so that small changes
    survive.

    `scales` are those at which training compares them: 1 is the image's size, as published; 2 and 4 add the
    decoder's maps at a half and a quarter of it, which V2's author proposes and leaves undone. It changes
    neither parameters nor evaluation. `decoder` are the channels of the decoder's three blocks.
    """

    def __init__(
        self,
        bands: int = 3,
        backbone: str = "resnet50",
        attention: Sequence[str] = ATTENTIONS,
        distance: str = "l2",
        distance_threshold: float = 1.2,
        embedding: int = 0,
        scales: Sequence[int] = (1,),
        maps: Sequence[str] = MAPS,
        decoder: Sequence[int] = DECODER_WIDTHS,
    ) -> None:
        super().__init__(bands, backbone, attention, distance, distance_threshold, embedding, maps)
        if 1 not in scales or set(scales) - set(SCALES) or len(set(scales)) < len(scales):
            raise ValueError(f"scales {list(scales)}, wanted 1 and perhaps 2 and 4, each once")
        self.scales = tuple(sorted(scales))
        if len(decoder) != len(DECODER_WIDTHS):
            raise ValueError(f"decoder {list(decoder)}, wanted {len(DECODER_WIDTHS)} widths")
        self.decoder = Decoder(self.embedding, decoder)

    def embed(self, image: torch.Tensor) -> tuple[torch.Tensor, ...]:
        """As in DASNet, at the padded image's size; in training the same three for each further scale behind
        them.
        """
        if not self.training or self.scales == (1,):
            return super().embed(image)
        levels = [self.decoder.levels(part) for part in self._attended(image)]
        return tuple(unit_vectors(level[scale]) for scale in self.scales for level in levels)

    def decode(self, embedding: torch.Tensor) -> torch.Tensor:
        """A map of the head (B, embedding, H / 8, W / 8) to unit vectors (B, decoder[2], H, W)."""
        return unit_vectors(self.decoder(embedding))

    def _cropped(self, apart: torch.Tensor, image: torch.Tensor) -> torch.Tensor:
        height, width = image.shape[-2:]
        scale = (height + -height % 8) // apart.shape[-2]
        return apart[..., : -(-height // scale), : -(-width // scale)]
